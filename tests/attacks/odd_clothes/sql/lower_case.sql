-- expect: AC
-- wears: small letters, everything on one line
select customer, sum(amount) as total from orders group by customer having sum(amount) > 100 order by total desc, customer
