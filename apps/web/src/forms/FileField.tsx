import type { ReactNode } from 'react'
import { FieldFrame } from './FieldFrame.tsx'
import { describedBy, type Field } from './field.ts'
import '../styles/file-upload.scss'

type FileFieldProps = {
  field: Field<File | undefined>
  label: ReactNode
  hint?: ReactNode
  /** Kinds of file that the picker offers: ".csv,.xlsx". */
  accept?: string
}

/** One file. Dropping it onto the box works too, as browsers have it. */
export function FileField({ field, label, hint, accept }: FileFieldProps) {
  const { name, error, set } = field
  return (
    <FieldFrame error={error} hint={hint} label={label} name={name}>
      <input
        accept={accept}
        aria-describedby={describedBy(name, hint, error)}
        className="nhsuk-file-upload__input"
        id={name}
        name={name}
        onChange={(event) => set(event.target.files?.[0])}
        type="file"
      />
    </FieldFrame>
  )
}
