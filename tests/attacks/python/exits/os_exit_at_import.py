# expect: RTE
# tries: leaving the hard way while it is being loaded
import os

os._exit(0)
