"""What probes of several problems share, such as `from engine.probing.threads import Stage`.

In the jail such a module is sent along with the probes, so it imports only the standard library and its neighbours.
"""
