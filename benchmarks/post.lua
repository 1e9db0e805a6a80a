-- Posts the form of POST_BODY with the cookie of POST_COOKIE; an answer other than 302 counts as an error.
wrk.method = "POST"
wrk.body = os.getenv("POST_BODY")
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.headers["Cookie"] = os.getenv("POST_COOKIE")

local threads = {}
others = 0

function setup(thread)
  table.insert(threads, thread)
end

function response(status)
  if status ~= 302 then
    others = others + 1
  end
end

function done()
  local sum = 0
  for _, thread in ipairs(threads) do
    sum = sum + thread:get("others")
  end
  if sum > 0 then
    io.write("Non-2xx or 3xx responses: " .. sum .. " were no redirect\n")
  end
end
