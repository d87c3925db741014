-- expect: AC
-- wears: quoted names in other case
SELECT "Customer" AS "CUSTOMER", Sum("AMOUNT") AS "Total" FROM "Orders" GROUP BY "customer" HAVING SUM(amount) > 100 ORDER BY "total" DESC, "customer";
