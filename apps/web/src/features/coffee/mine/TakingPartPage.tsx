import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useMe } from '../../../app/session/me.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { TakingPartForm } from '../members/TakingPartForm.tsx'
import { membershipQuery } from '../queries.ts'

export function TakingPartPage() {
  const { organisationId = '' } = useParams()
  const { person } = useMe()
  const { data: membership } = useSuspenseQuery(membershipQuery(organisationId, person.id))
  const tellDone = useTellDone()
  return (
    <Page
      back={{ to: '/coffee', text: 'Back to coffee roulette' }}
      title={membership.takesPart ? 'How you take part in coffee roulette' : 'Join coffee roulette'}
    >
      <TakingPartForm done={() => tellDone('Your choice is saved', '/coffee')} membership={membership} />
    </Page>
  )
}
