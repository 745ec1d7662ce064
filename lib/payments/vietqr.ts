import { foldVietnamese } from '@/lib/core/text'

export type BankAccount = { bankCode: string; account: string; holder: string }

/**
 * The text of a VietQR code for a transfer (EMVCo merchant-presented code with NAPAS's account information in field 38, service QRIBFTTA: to an account).
 * @param amount whole đồng
 * @param purpose what the payer's bank writes on the transfer: letters, digits and spaces, at most 25
 */
export function vietQr({ bankCode, account }: BankAccount, amount: number, purpose: string): string {
  const words = foldVietnamese(purpose)
    .toUpperCase()
    .replace(/[^0-9A-Z ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, 25)
  const text = [
    field('00', '01'),
    field('01', '12'),
    field('38', field('00', 'A000000727') + field('01', field('00', bankCode) + field('01', account)) + field('02', 'QRIBFTTA')),
    field('53', '704'),
    field('54', String(amount)),
    field('58', 'VN'),
    field('62', field('08', words)),
    '6304',
  ].join('')
  return text + checksum(text)
}

function field(id: string, value: string): string {
  return `${id}${String(value.length).padStart(2, '0')}${value}`
}

/** CRC-16/CCITT-FALSE, four hexadecimal digits, as EMVCo asks. */
function checksum(text: string): string {
  let crc = 0xffff
  for (const byte of Buffer.from(text, 'ascii')) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}
