/** Asks as a client should: who is told to come again in a moment does, three times at most. */
export const ask = async (url: string, init: RequestInit, times = 3): Promise<Response> => {
  const reply = await fetch(url, init)
  if (reply.status !== 503 || times === 1) return reply
  await reply.arrayBuffer()
  return ask(url, init, times - 1)
}
