import type { Output } from '@elevate/contracts/endpoint'
import { listChatSlots, lookAtChat } from '@elevate/contracts/informal-chats'
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call, callOpenly } from '../../api.ts'
import { ApiProblem } from '../../http/faults.ts'

export type ChatSeen = Output<typeof lookAtChat> | { refused: string }

/** What a link from a confirmation is about; looking changes nothing. A link that is not ours has words of its own. */
export const myChatQuery = (token: string) =>
  queryOptions({
    queryKey: ['chats', 'mine', token],
    queryFn: ({ signal }): Promise<ChatSeen> =>
      callOpenly(lookAtChat, { body: { token }, signal }).catch((fault: unknown) => {
        if (fault instanceof ApiProblem && fault.status < 429) return { refused: fault.code }
        throw fault
      }),
    staleTime: 0,
  })

/** All times of a campaign with who has booked them, for who arranges them. */
export const chatSlotsQuery = (campaignId: string) =>
  infiniteQueryOptions({
    queryKey: ['chats', 'of', campaignId],
    queryFn: ({ pageParam, signal }) =>
      call(listChatSlots, {
        params: { campaignId },
        query: { limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const refreshChats = (queryClient: QueryClient, campaignId: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: chatSlotsQuery(campaignId).queryKey })
