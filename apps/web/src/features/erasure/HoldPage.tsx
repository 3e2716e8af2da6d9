import { placeHold } from '@elevate/contracts/erasure'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { HoldForm } from '../legal-holds/HoldForm.tsx'
import { holdsQuery } from './queries.ts'

export function HoldPage() {
  const { personId = '' } = useParams()
  const { data } = useSuspenseQuery(holdsQuery(personId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return (
    <Page
      back={{ to: `/people/${personId}/data`, text: 'Back to data protection' }}
      caption={data.name}
      title="Place a legal hold"
    >
      <HoldForm
        done={async () => {
          await queryClient.invalidateQueries({ queryKey: ['erasure'] })
          await queryClient.invalidateQueries({ queryKey: ['legal-holds'] })
          tellDone(`Nothing about ${data.name} is deleted while the hold is there`, `/people/${personId}/data`)
        }}
        send={(body, { idempotencyKey }) => call(placeHold, { params: { personId }, body, idempotencyKey })}
      />
    </Page>
  )
}
