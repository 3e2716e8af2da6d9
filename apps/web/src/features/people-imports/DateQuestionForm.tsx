import type { DateQuestion } from '@elevate/contracts/people-import-preview'
import { Form } from '../../forms/Form.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { SortableTable } from '../../ui/SortableTable.tsx'
import { dayInWords, ordinalDay } from './days.ts'
import { useImportChange } from './queries.ts'
import type { Asked } from './steps.ts'

export const titleOfDates = ({ samples, header }: DateQuestion): string => {
  const sample = samples.find(({ dayFirst, monthFirst }) => dayFirst !== null && monthFirst !== null)
  if (!sample?.dayFirst || !sample.monthFirst) return `Which way round are the dates in “${header}”?`
  return `Is ${sample.typed} the ${ordinalDay(sample.dayFirst)} or the ${ordinalDay(sample.monthFirst)}?`
}

export function DateQuestionForm({ question, started, next }: Asked<DateQuestion>) {
  const change = useImportChange(started)
  const form = useForm({
    initial: { order: '' as 'day-first' | 'month-first' | '' },
    messages: { order: 'Say which comes first' },
    check: ({ order }) => ({ order: order === '' ? 'required' : undefined }),
    body: (typed) => typed,
    send: ({ order }) => change.mutateAsync({ dateOrders: order === '' ? [] : [{ column: question.column, order }] }),
    done: next,
  })
  const { samples } = question
  return (
    <>
      <p>
        {question.why === 'nothing-tells'
          ? `Nothing in the column “${question.header}” tells day and month apart, so we ask instead of guessing.`
          : `In the column “${question.header}” some dates begin with the day and others with the month. Rows that do not fit your answer cannot be read; put those right in the file.`}
      </p>
      <SortableTable
        caption={
          samples.length === 1 ? 'One of the dates, read both ways' : `${samples.length} of the dates, read both ways`
        }
        columns={[
          { key: 'typed', heading: 'In the file', cell: ({ typed }) => typed },
          { key: 'line', heading: 'Row', cell: ({ line }) => line },
          { key: 'day', heading: 'Day first', cell: ({ dayFirst }) => dayInWords(dayFirst) },
          { key: 'month', heading: 'Month first', cell: ({ monthFirst }) => dayInWords(monthFirst) },
        ]}
        rowKey={({ line }) => String(line)}
        rows={samples}
      />
      <Form busy="Reading the dates" form={form} submit="Continue">
        <RadiosField
          choices={[
            { value: 'day-first', text: 'The day comes first', hint: exampleOf(samples[0]?.dayFirst) },
            { value: 'month-first', text: 'The month comes first', hint: exampleOf(samples[0]?.monthFirst) },
          ]}
          field={form.field('order')}
          label={`In “${question.header}”`}
        />
      </Form>
    </>
  )
}

const exampleOf = (day: string | null | undefined): string | undefined =>
  day ? `So the first of these is ${dayInWords(day)}` : undefined
