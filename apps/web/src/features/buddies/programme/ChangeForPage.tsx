import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { NotFoundPage } from '../../../app/errors/NotFoundPage.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ChangeForm } from '../ChangeForm.tsx'
import { pairQuery } from '../queries.ts'

/** For somebody who rang or wrote: the same question as on their own page. */
export function ChangeForPage() {
  const { pairId = '', personId = '' } = useParams()
  const { data } = useSuspenseQuery(pairQuery(pairId))
  const [pair] = useState(data)
  const member = pair.members.find(({ id }) => id === personId)
  if (!member || !pair.can.end || member.hasLeft) return <NotFoundPage />
  const to = `/buddies/programme/${pair.id}`
  return (
    <Page back={{ to, text: 'Back to the pair' }} title={`What would ${member.name} like to change?`}>
      <p>Do not ask why. The others are told kindly that something has changed, without who wanted it.</p>
      <ChangeForm backTo={to} name={member.name} pairId={pair.id} personId={member.id} />
    </Page>
  )
}
