import { type RecordHoldKind, recordHoldKinds } from '@elevate/contracts/record-hold-kinds'
import { useParams } from 'react-router'

/** The record that the address names; undefined where it is no kind that can be held. */
export function useRecord(): { kind: RecordHoldKind; recordId: string } | undefined {
  const { kind: typed, recordId = '' } = useParams()
  const kind = recordHoldKinds.find((one) => one === typed)
  return kind && { kind, recordId }
}
