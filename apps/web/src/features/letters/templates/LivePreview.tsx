import { previewLetterTemplate } from '@elevate/contracts/letter-templates'
import type { LetterKind } from '@elevate/contracts/recruitment-vocabulary'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../../api.ts'
import { ApiProblem } from '../../../http/faults.ts'
import { Letter } from '../../decisions/one/Letter.tsx'

type Words = { subject: string; body: string }
type LivePreviewProps = { kind: LetterKind; organisationId: string; words: Words }

const pauseMs = 400

/** What was typed, once the typing has paused. */
function usePaused(words: Words): Words {
  const [paused, setPaused] = useState(words)
  const { subject, body } = words
  useEffect(() => {
    const timer = setTimeout(() => setPaused({ subject, body }), pauseMs)
    return () => clearTimeout(timer)
  }, [subject, body])
  return paused
}

/** The letter as a made-up applicant would read it, beside what is typed. */
export function LivePreview({ kind, organisationId, words }: LivePreviewProps) {
  const { subject, body } = usePaused(words)
  const isWritten = subject.trim() !== '' && body.trim() !== ''
  const { data, error } = useQuery({
    queryKey: ['letters', 'preview', organisationId, kind, subject, body],
    queryFn: ({ signal }) =>
      call(previewLetterTemplate, { params: { kind }, body: { organisationId, subject, body }, signal }),
    enabled: isWritten,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  })
  return (
    <section aria-label="Preview">
      <h2 className="nhsuk-heading-m">How it reads</h2>
      <p>To a made-up applicant. Names and days are examples.</p>
      <div aria-live="polite">
        {error && (
          <p className="nhsuk-error-message">{error instanceof ApiProblem ? error.detail : 'No preview now.'}</p>
        )}
      </div>
      {data && isWritten && <Letter body={data.body} subject={data.subject} />}
    </section>
  )
}
