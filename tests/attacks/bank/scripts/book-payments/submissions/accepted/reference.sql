UPDATE accounts
SET balance = balance + (SELECT coalesce(sum(amount), 0) FROM payments WHERE payments.account = accounts.account);
