import { placeRecordHold, type RecordToHold } from '@elevate/contracts/record-holds'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { NotFoundPage } from '../../app/errors/NotFoundPage.tsx'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { HoldForm } from './HoldForm.tsx'
import { recordHoldsQuery } from './queries.ts'
import { useRecord } from './use-record.ts'
import { alongWords, holdPath, titleOf } from './words.ts'

export function PlaceHoldPage() {
  const record = useRecord()
  return record ? <Place {...record} /> : <NotFoundPage />
}

function Place({ kind, recordId }: Pick<RecordToHold, 'kind' | 'recordId'>) {
  const { data: record } = useSuspenseQuery(recordHoldsQuery(kind, recordId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return (
    <Page
      back={{ to: holdPath(record), text: 'Back to the legal hold' }}
      caption={titleOf(record)}
      title="Place a legal hold"
    >
      <p>{alongWords[kind]}</p>
      <HoldForm
        done={async () => {
          await queryClient.invalidateQueries({ queryKey: ['legal-holds'] })
          await queryClient.invalidateQueries({ queryKey: ['retention'] })
          tellDone('This is not deleted while the hold is there', holdPath(record))
        }}
        send={(body, { idempotencyKey }) => call(placeRecordHold, { params: { kind, recordId }, body, idempotencyKey })}
      />
    </Page>
  )
}
