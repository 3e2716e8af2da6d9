import { reviewBuddyPair } from '@elevate/contracts/buddy-pairs'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { pairQuery, refreshBuddies } from '../queries.ts'
import { namesOfMembers } from '../words.ts'

/** Ends a pair that was talked about. */
export function EndPage() {
  const { pairId = '' } = useParams()
  const { data } = useSuspenseQuery(pairQuery(pairId))
  const [pair] = useState(data)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const to = `/buddies/programme/${pair.id}`
  const ending = useMutation({
    mutationFn: () =>
      call(reviewBuddyPair, {
        params: { pairId: pair.id },
        body: { goesOn: false },
        ifMatch: `"${pair.version}"`,
      }),
    onSuccess: async () => {
      await refreshBuddies(queryClient)
      tellDone('The pair has come to an end, and everybody in it is told kindly', to)
    },
  })
  return (
    <ConfirmPage
      action={ending}
      back={{ to, text: 'Back to the pair' }}
      busy="Telling them"
      confirm="It comes to an end"
      title={`Shall ${namesOfMembers(pair)} stop being buddies?`}
    >
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Each of them is told that the pair has changed, in the same kind words, without a reason.</li>
        <li>A new partner among them waits for another buddy, and you have a task for it.</li>
        <li>They are never paired again. This cannot be taken back.</li>
      </ul>
    </ConfirmPage>
  )
}
