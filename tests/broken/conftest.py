"""Problem folders for tests/proof: none of their tests is ours."""

collect_ignore_glob = ["*"]
