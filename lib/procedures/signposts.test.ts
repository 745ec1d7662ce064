import { expect, it } from 'vitest'
import { findSignposts } from './signposts'

it.each([
  ['hồ sơ đến đâu rồi', ['/tra-cuu']],
  ['phan anh can bo lam kho', ['/phan-anh']],
  ['khiếu nại quyết định thu hồi đất', ['/khieu-nai-to-cao']],
  ['số điện thoại xã Nậm Tỵ', ['/xa-thi-tran']],
  ['tố cáo, phản ánh', ['/khieu-nai-to-cao', '/phan-anh']],
  ['làm giấy khai sinh', []],
  ['kiến nghịch', []],
])('%s', (text, hrefs) => expect(findSignposts(text).map((signpost) => signpost.href)).toEqual(hrefs))
