/** The last three signs of a phone or card number, the rest hidden: enough to tell two people of one name apart in a list. */
export function maskNumber(number: string | null | undefined): string {
  if (!number) return ''
  return number.length <= 3 ? '•••' : `••• ${number.slice(-3)}`
}
