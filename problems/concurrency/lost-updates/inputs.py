# --- single cents
account = Account(5)
account.deposit(1)
account.withdraw(1)
account.statement()
# --- all that is there
account = Account(5)
account.withdraw(5)
account.empty()
