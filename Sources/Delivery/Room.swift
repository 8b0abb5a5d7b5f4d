// Room of Delivery.
