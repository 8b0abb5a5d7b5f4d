// Room of SQLiteDatabase.
