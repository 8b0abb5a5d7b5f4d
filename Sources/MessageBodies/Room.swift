// Room of MessageBodies.
