import { sayHostIsAway } from '@elevate/contracts/drop-in-door'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { dropInQuery, refreshDropIns } from '../queries.ts'
import { whenWords } from '../words.ts'

/** A host who cannot come: nobody is to arrive to an empty room. */
export function AwayPage() {
  const { dropInId = '' } = useParams()
  const { data } = useSuspenseQuery(dropInQuery(dropInId))
  const [dropIn] = useState(data)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const saying = useMutation({
    mutationFn: () => call(sayHostIsAway, { params: { dropInId }, idempotencyKey: crypto.randomUUID() }),
    onSuccess: async () => {
      await refreshDropIns(queryClient)
      tellDone('Thank you for telling us. The session goes on without you', '/drop-ins')
    },
  })
  const isAlone = dropIn.hosts.length === 1
  return (
    <ConfirmPage
      action={saying}
      back={{ to: `/drop-ins/${dropInId}`, text: 'Back to the session' }}
      busy="Telling them"
      confirm="I cannot host this session"
      look="primary"
      title="You cannot host this session?"
    >
      <p>
        {dropIn.title}, {whenWords(dropIn)}.
      </p>
      <p>That is fine. We do not ask why.</p>
      <p>
        {isAlone
          ? 'Your programme team is asked at once to find somebody else. If nobody is found, the session is cancelled two hours before it starts and everybody is told.'
          : 'The other host goes on with the session.'}
      </p>
    </ConfirmPage>
  )
}
