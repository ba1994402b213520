"""What a digest tells: which articles are about the query, which days matter, which sentences tell them."""
