# --- one is fetched, one host stays busy
import asyncio

calls = []

async def fetch(url):
    calls.append(url)
    if "busy" in url:
        raise Temporary("come later", 0)
    return len(url)

asyncio.run(download(["http://a.example/1", "http://busy.example/"], fetch, 1, 2))
calls
# --- the pauses
import asyncio

pauses, sleep = [], asyncio.sleep

async def paused(seconds, *rest):
    pauses.append(seconds)
    await sleep(0)

async def fetch(url):
    raise Temporary("come later")

asyncio.sleep = paused
asyncio.run(download(["http://busy.example/"], fetch, 1, 3))
pauses
# --- how many are open at one host
import asyncio

now, most = [], []

async def fetch(url):
    now.append(url)
    most.append(len(now))
    await asyncio.sleep(0)
    now.remove(url)

asyncio.run(download(["http://a.example/1", "http://a.example/2", "http://a.example/3"], fetch, 1, 1))
max(most)
