"""The jailed side: the only files that run together with a person's code.

Stand-alone: in the jail this folder is loaded by its path as the package `_drill`, without the engine and off the
path of imports, so nothing of it can be met or shadowed by an answer under a common name. No assert is here and no
expected value ever gets here, so there is nothing to forge: the worst that an answer can send is a wrong value.
The codec (`wire`, `frames`) and the meaning of operations (`operations`) serve the trusted side too.
"""
