// Room of SchulpostApp.
