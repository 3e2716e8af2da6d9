import type { LegalHold } from '@elevate/contracts/erasure'
import { type RecordToHold, releaseRecordHold } from '@elevate/contracts/record-holds'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../api.ts'
import { NotFoundPage } from '../../app/errors/NotFoundPage.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { EarlierHolds, HoldFacts } from './HoldFacts.tsx'
import { recordHoldsQuery } from './queries.ts'
import { useRecord } from './use-record.ts'
import { alongWords, holdPath, recordPath, titleOf } from './words.ts'

/** One record: whether it is on legal hold, why, and the way to place or release one. */
export function RecordHoldPage() {
  const record = useRecord()
  return record ? <RecordHold {...record} /> : <NotFoundPage />
}

function RecordHold({ kind, recordId }: Pick<RecordToHold, 'kind' | 'recordId'>) {
  const { data: record } = useSuspenseQuery(recordHoldsQuery(kind, recordId))
  const { organisation, holds } = record
  const open = holds.find(({ releasedAt }) => releasedAt === null)
  const page = recordPath(record)
  return (
    <Page
      back={{ to: `/organisations/${organisation.id}/legal-holds`, text: 'Back to legal holds' }}
      caption={organisation.name}
      title={titleOf(record)}
    >
      {open ? (
        <Held hold={open} record={record} />
      ) : (
        <>
          <p>There is no legal hold on this. It is deleted when its time is up.</p>
          <ButtonLink to={`${holdPath(record)}/place`}>Place a legal hold</ButtonLink>
        </>
      )}
      <EarlierHolds holds={holds} />
      {page !== undefined && (
        <p>
          <Link to={page}>Go to the record itself</Link>
        </p>
      )}
    </Page>
  )
}

function Held({ hold, record }: { hold: LegalHold; record: RecordToHold }) {
  const { kind, recordId } = record
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const release = useMutation({
    mutationFn: () => call(releaseRecordHold, { params: { kind, recordId, holdId: hold.id } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['legal-holds'] })
      await queryClient.invalidateQueries({ queryKey: ['retention'] })
      tellDone('The hold is released')
    },
  })
  return (
    <>
      <p>This is on legal hold: no rule and nobody deletes it. {alongWords[kind]}</p>
      <HoldFacts hold={hold} />
      <Fault fault={release.error} />
      <Button busy={release.isPending && 'Releasing'} look="secondary" onClick={() => release.mutate()}>
        Release the hold
      </Button>
    </>
  )
}
