#!/bin/sh
# Concepts that a text finds, with nothing but curl. The text goes in as a variable, never into the query.
set -eu
text=$(printf '%s' "$2" | sed 's/\\/\\\\/g; s/"/\\"/g')
curl --silent --show-error --fail-with-body "$1" \
  --header 'content-type: application/json' \
  --data "{
    \"query\": \"query Find(\$text: String!) { search(query: \$text, first: 3) { concept { label slug } score } }\",
    \"variables\": { \"text\": \"$text\" }
  }"
echo
