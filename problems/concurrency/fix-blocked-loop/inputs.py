# --- two branches
import asyncio

class Branch:
    def __init__(self, name):
        self.name = name
    def rows(self):
        return [{"cents": 5}, {"cents": len(self.name)}]
    def close(self):
        pass

async def publish(totals):
    pass

asyncio.run(collect(["north", "west"], Branch, publish))
# --- one fails long before the other is done
import asyncio, time

closed = []

class Branch:
    def __init__(self, name):
        self.name = name
    def rows(self):
        if self.name == "north":
            raise ValueError("no answer")
        time.sleep(0.2)
        return []
    def close(self):
        closed.append(self.name)

async def publish(totals):
    pass

async def both():
    try:
        await collect(["north", "west"], Branch, publish)
    except ValueError:
        return sorted(closed)

asyncio.run(both())
