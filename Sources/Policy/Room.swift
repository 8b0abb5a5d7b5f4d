// Room of Policy.
