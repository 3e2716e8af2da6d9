import { cancelChatSlot } from '@elevate/contracts/informal-chats'
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { ConfirmPage } from '../../ui/ConfirmPage.tsx'
import { useTellDone } from '../../ui/done.ts'
import { refreshCampaign, useCampaign } from '../campaigns/queries.ts'
import { chatSlotsQuery, refreshChats } from './queries.ts'
import { whenWords } from './times.ts'

export function CallOffPage() {
  const { slotId = '' } = useParams()
  const { id } = useCampaign()
  const { data } = useSuspenseInfiniteQuery(chatSlotsQuery(id))
  // As it was when the page was opened: called off, nobody has booked it any more.
  const [slot] = useState(data.pages.flatMap(({ items }) => items).find((one) => one.id === slotId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const callingOff = useMutation({
    mutationFn: () => call(cancelChatSlot, { params: { campaignId: id, slotId } }),
    onSuccess: async () => {
      await Promise.all([refreshChats(queryClient, id), refreshCampaign(queryClient, id)])
      tellDone('The time is called off', `/recruitment/${id}/chats`)
    },
  })
  const booker = slot?.booking
  return (
    <ConfirmPage
      action={callingOff}
      back={{ to: `/recruitment/${id}/chats`, text: 'Back to informal chats' }}
      busy="Calling it off"
      confirm="Call off this time"
      title={slot ? `Call off ${whenWords(slot)}?` : 'Call off this time?'}
    >
      {booker ? (
        <p>
          {booker.name} has booked it.{' '}
          {booker.email === null
            ? 'They gave no email address: you get a task to phone them.'
            : 'They are told by email at once, and it is taken out of their calendar.'}
        </p>
      ) : (
        <p>Nobody has booked it, so nobody is told.</p>
      )}
    </ConfirmPage>
  )
}
