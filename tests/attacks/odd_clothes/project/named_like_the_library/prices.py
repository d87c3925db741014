import wire

PRICES = wire.PRICES
