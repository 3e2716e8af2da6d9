import { hasLooseBraces, unknownPlaceholder } from '@elevate/contracts/letter-placeholders'
import { changeLetterTemplate, type LetterTemplateWithHistory } from '@elevate/contracts/letter-templates'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
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

const braces = 'Write a placeholder with two braces on each side, on one line: {{given name}}'

/** The words on one side, the letter that they make on the other. */
export function TemplateForm({ organisationId, template: { kind, subject, body, version, usual } }: TemplateFormProps) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const words = useRef<HTMLDivElement>(null)
  const unknown = (text: string): string | undefined => {
    if (hasLooseBraces(text)) return 'braces'
    return unknownPlaceholder(text, kind) ? 'placeholder' : undefined
  }
  const hint = (text: string): string => {
    const found = unknownPlaceholder(text, kind)
    return found ? `There is nothing to put in for {{${found.name}}}. Did you mean {{${found.nearest}}}?` : braces
  }
  const form = useForm({
    initial: { subject, body },
    messages: {
      subject: {
        required: 'Write the subject',
        minLength: 'Write the subject',
        braces,
        otherwise: 'Write it on one line',
      },
      body: {
        required: 'Write the letter',
        minLength: 'Write the letter',
        braces,
        otherwise: 'Make the letter shorter',
      },
    },
    check: (values) => ({ subject: unknown(values.subject), body: unknown(values.body) }),
    body: (values) => ({ organisationId, ...values }),
    schema: changeLetterTemplate.schema.body,
    send: (values) => call(changeLetterTemplate, { params: { kind }, body: values, ifMatch: `"${version}"` }),
    refusals: {
      'changed-meanwhile': 'A colleague has changed this letter meanwhile. Copy your words, and open the page again.',
    },
    done: async () => {
      await queryClient.invalidateQueries({ queryKey: ['letters'] })
      tellDone('The letter has its new words. It is used from now on')
    },
  })
  const { values } = form
  const field = (name: 'subject' | 'body') => {
    const one = form.field(name)
    return one.error === undefined || unknown(values[name]) !== 'placeholder'
      ? one
      : { ...one, error: hint(values[name]) }
  }
  const putIn = (placeholder: string) => {
    const box = words.current?.querySelector('textarea')
    if (!box) return
    box.focus()
    box.setRangeText(`{{${placeholder}}}`, box.selectionStart, box.selectionEnd, 'end')
    form.field('body').set(box.value)
  }
  const isUsual = values.subject === usual.subject && values.body === usual.body
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
          <TextField autoComplete="off" field={field('subject')} label="Subject" />
          <LongTextField
            field={field('body')}
            hint="An empty line begins a new paragraph. A line with a placeholder for which there is nothing is left out."
            label="The letter"
            rows={22}
          />
        </Form>
        <PlaceholderList kind={kind} putIn={putIn} />
      </div>
      <LivePreview kind={kind} organisationId={organisationId} words={values} />
    </div>
  )
}
