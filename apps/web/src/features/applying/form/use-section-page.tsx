import type { ReactNode } from 'react'
import type { Autosave } from '../../../forms/autosave/use-autosave.ts'
import { useDoor } from '../door.ts'
import { useApplicationForm } from '../queries.ts'
import { useSection } from './use-section.ts'
import type { DetailSection, SectionWriting } from './written.ts'

type SectionPage<S extends DetailSection> = {
  draft: Autosave<SectionWriting<S>>
  show: (value: SectionWriting<S>) => ReactNode
  finish: () => void
}

/** What a page of this section hands to its frame. */
export function useSectionPage<S extends DetailSection>(section: S): SectionPage<S> {
  const draft = useSection(useDoor(), useApplicationForm(), section)
  return {
    draft,
    show: (value) => <Version value={value} />,
    finish: () => draft.change((writing) => ({ ...writing, isFinished: true })),
  }
}

/** A version to compare with: all that is written in it, as text. */
function Version({ value }: { value: object }) {
  const texts = Object.values(value).flatMap((one) => textsOf(one))
  return texts.length === 0 ? <p>Nothing is written there.</p> : texts.map((text) => <p key={text}>{text}</p>)
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
