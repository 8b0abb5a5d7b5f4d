#!/usr/bin/env python3
"""Reads a message on standard input as Python's email library does, and prints as JSON what tests of notices ask for."""
import email
import email.policy
import json
import sys

message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
parts = list(message.iter_parts())
status = [dict(block.items()) for block in parts[1].get_payload()]
print(json.dumps({
    "type": message.get_content_type(),
    "reportType": message.get_param("report-type"),
    "header": {name.lower(): str(value) for name, value in message.items()},
    "partTypes": [part.get_content_type() for part in parts],
    "text": parts[0].get_content(),
    "perMessage": status[0],
    "perRecipient": status[1:],
    "returned": parts[2].as_bytes().decode("utf-8", "replace") if len(parts) > 2 else "",
    "defects": [str(defect) for part in message.walk() for defect in part.defects],
}))
