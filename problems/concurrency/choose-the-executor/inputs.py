# --- it waits most of the time
choose(Job(print, 1.0, 0.2))
# --- it takes next to no time
choose(Job(print, 0.0005, 1.0))
# --- two on the loop, one that is done here
import asyncio

async def asked():
    return "answer"

asyncio.run(run_all([Job(asked, 1.0, 0.0), Job(lambda: 7, 0.0001, 0.0), Job(asked, 1.0, 0.0)], None, None))
