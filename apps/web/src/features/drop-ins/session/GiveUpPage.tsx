import type { DropIn } from '@elevate/contracts/drop-in-fields'
import { cancelMyDropInBooking } from '@elevate/contracts/drop-ins'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { dropInQuery, refreshDropIns } from '../queries.ts'
import { whenWords } from '../words.ts'

/** "I cannot come": what happens next, and no question why. */
export function GiveUpPage() {
  const { dropInId = '' } = useParams()
  const { data } = useSuspenseQuery(dropInQuery(dropInId))
  // As it was when the question was asked: once answered, there is no place any more.
  const [dropIn] = useState(data)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const isWaiting = dropIn.mine?.state === 'waiting'
  const giving = useMutation({
    mutationFn: () => call(cancelMyDropInBooking, { params: { dropInId } }),
    onSuccess: async () => {
      await refreshDropIns(queryClient)
      tellDone(isWaiting ? 'You are off the waiting list' : 'Your place is free for somebody else', '/drop-ins')
    },
  })
  return (
    <ConfirmPage
      action={giving}
      back={{ to: `/drop-ins/${dropInId}`, text: 'Back to the session' }}
      busy="Telling them"
      confirm={isWaiting ? 'Leave the waiting list' : 'Give up my place'}
      look="primary"
      title={isWaiting ? 'Leave the waiting list?' : 'You cannot come after all?'}
    >
      <p>
        {dropIn.title}, {whenWords(dropIn)}.
      </p>
      <p>That is fine. We do not ask why.</p>
      {!isWaiting && <p>{nextWords(dropIn)}</p>}
    </ConfirmPage>
  )
}

const nextWords = ({ waitingCount, isPastNotice, noticeHours }: DropIn): string => {
  if (waitingCount > 0) return 'The next person in the waiting list has your place at once, so it cannot be taken back.'
  if (isPastNotice)
    return `It helps to know ${noticeHours} hours before, but things come up. Thank you for telling us at all.`
  return 'You can book again for as long as there are places.'
}
