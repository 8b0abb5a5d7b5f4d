// Room of CurlTransport.
