"""The fields that Mattermost's documentation has, written out by hand; `!` marks a required one.

Requests are those of the REST API v4 (api.mattermost.com), buttons and answers those of the pages on
interactive messages, slash commands and outgoing webhooks (developers.mattermost.com).
"""

import re
import sys

ACTION = {"id": str, "name!": str, "type": str, "style": str, "tooltip": str, "data_source": str,
          "options": list, "integration!": {"url!": str, "context": dict}}
ATTACHMENT = {"fallback": str, "color": str, "pretext": str, "text": str, "author_name": str,
              "author_link": str, "author_icon": str, "title": str, "title_link": str,
              "fields": list, "image_url": str, "thumb_url": str, "footer": str,
              "footer_icon": str, "actions": [ACTION]}
# `props` is a bag for anything, but what stands under these names is read.
PROPS = {"attachments": [ATTACHMENT], "outbox_id": str}
# `pending_post_id` is a field of the post itself, and is what the server knows a repetition by.
POST = {"channel_id!": str, "message!": str, "root_id": str, "file_ids": [str], "props": PROPS,
        "metadata": dict, "pending_post_id": str}
COMMAND_ANSWER = {"text": str, "attachments": [ATTACHMENT], "response_type!": str,
                  "username": str, "icon_url": str, "channel_id": str, "goto_location": str,
                  "type": str, "extra_responses": list, "skip_slack_parsing": bool, "props": PROPS}
HOOK_ANSWER = {"text!": str, "response_type": str, "username": str, "icon_url": str,
               "attachments": [ATTACHMENT], "type": str, "props": PROPS, "priority": dict}
ACTION_ANSWER = {"update": dict, "ephemeral_text": str, "skip_slack_parsing": bool,
                 "error": {"message!": str}}

# The query and the body of each call, ids left out.
REQUESTS = {
    "GET /api/v4/users/me": ({}, None),
    "GET /api/v4/users/{id}": ({}, None),
    "GET /api/v4/channels/{id}/posts": (
        {"page": str, "per_page": str, "since": str, "before": str, "after": str,
         "include_deleted": str}, None),
    "POST /api/v4/channels/direct": ({}, [str]),
    "POST /api/v4/posts": ({"set_online": str}, POST),
    "POST /api/v4/posts/ephemeral": (
        {}, {"user_id!": str, "post!": {"channel_id!": str, "message!": str, "props": PROPS}}),
    "POST /api/v4/files": (
        {"channel_id": str, "filename": str},
        {"channel_id!": str, "files!": list, "client_ids": str}),
    "DELETE /api/v4/posts/{id}": ({}, None),
    "POST /hooks/commands/{id}": ({}, COMMAND_ANSWER),
}


def request(call):
    """The query and the body that the documentation has for a call."""
    name = re.sub(r"/[a-z0-9]{26}(?=/|$)", "/{id}", call)
    if name not in REQUESTS:
        sys.exit(f"no documentation knows {call}")
    return REQUESTS[name]


def fits(value, shape, what):
    """Ends the script where a value is not of its shape; gives it back, read by that shape alone."""
    if shape is None or isinstance(shape, type):
        if not isinstance(value, shape or type(None)):
            sys.exit(f"{what} is {value!r}, and no {shape.__name__ if shape else 'nothing'}")
        return value
    if isinstance(shape, list):
        return [fits(item, shape[0], f"an item of {what}") for item in fits(value, list, what)]
    fields = {name.removesuffix("!"): field for name, field in shape.items()}
    absent = [name[:-1] for name in shape if name.endswith("!") and name[:-1] not in value]
    unknown = [name for name in fits(value, dict, what) if name not in fields]
    if absent or unknown:
        sys.exit(f"{what} lacks {absent} and has unknown {unknown}: {value!r}")
    return {name: fits(value[name], field, f"{name} of {what}")
            for name, field in fields.items() if name in value}
