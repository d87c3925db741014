-- expect: AC
-- wears: tabs,	no	semicolon,	no	newline	at	the	end
SELECT	customer,	sum(amount)	AS	total
FROM	orders
GROUP	BY	customer
HAVING	sum(amount)	>	100
ORDER	BY	total	DESC,	customer