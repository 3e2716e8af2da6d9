type Contact = { contactName: string; contactPhone: string | null; contactEmail: string | null }

/** "ring Ruth Calder on 01632 960123 or write to …". */
export const howToReach = ({ contactName, contactPhone, contactEmail }: Contact): string => {
  const ring = contactPhone ? `ring ${contactName ? `${contactName} on ` : ''}${contactPhone}` : ''
  const write = contactEmail ? `write to ${contactEmail}` : ''
  return [ring, write].filter((way) => way !== '').join(' or ') || 'answer this email'
}
