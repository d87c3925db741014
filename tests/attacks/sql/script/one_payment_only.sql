-- expect: WA
-- target: scripts/book-payments
-- tries: nothing: UPDATE … FROM books one payment for each account
UPDATE accounts SET balance = balance + payments.amount FROM payments WHERE payments.account = accounts.account;
