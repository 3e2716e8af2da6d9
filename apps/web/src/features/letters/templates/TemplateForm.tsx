import { hasLooseBraces, unknownPlaceholder } from '@elevate/contracts/letter-placeholders'
import { changeLetterTemplate, type LetterTemplateWithHistory } from '@elevate/contracts/letter-templates'
import type { LetterKind } from '@elevate/contracts/recruitment-vocabulary'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { UnsavedChanges } from '../../../forms/UnsavedChanges.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { LivePreview } from './LivePreview.tsx'
import { PlaceholderList } from './PlaceholderList.tsx'

type TemplateFormProps = { organisationId: string; template: LetterTemplateWithHistory }

const brokenIn = (text: string, kind: LetterKind): string | undefined => {
  if (hasLooseBraces(text)) return 'braces'
  return unknownPlaceholder(text, kind) ? 'placeholder' : undefined
}

/** What to say of a text as it is now: which placeholder is not known, and which one was perhaps meant. */
function wordsFor(text: string, kind: LetterKind) {
  const unknown = unknownPlaceholder(text, kind)
  return {
    required: 'Write some words here',
    minLength: 'Write some words here',
    braces: 'Write a placeholder with two braces on each side, on one line: {{given name}}',
    placeholder: unknown
      ? `There is nothing to put in for {{${unknown.name}}}. Did you mean {{${unknown.nearest}}}?`
      : 'Use only placeholders of the list',
  }
}

/** The words on one side, the letter that they make on the other. */
export function TemplateForm({ organisationId, template: { kind, subject, body, version, usual } }: TemplateFormProps) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const words = useRef<HTMLDivElement>(null)
  const [value, change] = useState({ subject, body })
  const form = useForm({
    held: { value, change },
    messages: {
      subject: { ...wordsFor(value.subject, kind), otherwise: 'Write the subject on one line' },
      body: { ...wordsFor(value.body, kind), otherwise: 'Make the letter shorter' },
    },
    check: (values) => ({ subject: brokenIn(values.subject, kind), body: brokenIn(values.body, kind) }),
    body: (values) => ({ organisationId, ...values }),
    schema: changeLetterTemplate.schema.body,
    send: (values) => call(changeLetterTemplate, { params: { kind }, body: values, ifMatch: `"${version}"` }),
    refusals: {
      'changed-meanwhile':
        'A colleague has changed this letter since you opened it. Copy your words, and open the page again.',
    },
    done: async () => {
      await queryClient.invalidateQueries({ queryKey: ['letters'] })
      tellDone('The letter has its new words. It is used from now on')
    },
  })
  const putIn = (placeholder: string) => {
    const box = words.current?.querySelector('textarea')
    if (!box) return
    box.focus()
    box.setRangeText(`{{${placeholder}}}`, box.selectionStart, box.selectionEnd, 'end')
    form.field('body').set(box.value)
  }
  const isUsual = value.subject === usual.subject && value.body === usual.body
  const putUsualWords = () => {
    form.field('subject').set(usual.subject)
    form.field('body').set(usual.body)
  }
  return (
    <div className="app-letter-editor">
      <div ref={words}>
        <Form
          aside={
            !isUsual && (
              <Button look="secondary" onClick={putUsualWords}>
                Put the usual words here
              </Button>
            )
          }
          busy="Keeping the words"
          form={form}
          submit="Use these words from now on"
        >
          <UnsavedChanges when={form.isDirty} />
          <TextField autoComplete="off" field={form.field('subject')} label="Subject" />
          <LongTextField
            field={form.field('body')}
            hint="An empty line begins a new paragraph. A line with a placeholder for which there is nothing is left out."
            label="The letter"
            rows={22}
          />
        </Form>
        <PlaceholderList kind={kind} putIn={putIn} />
      </div>
      <LivePreview kind={kind} organisationId={organisationId} words={value} />
    </div>
  )
}
