// Every English text that the bundled Camunda Forms (form-js) can show, with its Vietnamese one.
const EXACT = {
  'Field is required.': 'Bắt buộc nhập.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Số điện thoại phải có mã quốc gia, ví dụ +84912345678.',
  'Field must be a valid email.': 'Địa chỉ thư điện tử không hợp lệ.',
  'Value is not a number.': 'Giá trị không phải là số.',
  'Value is expected to be an integer.': 'Giá trị phải là số nguyên.',
  'Search': 'Tìm',
  'Add new': 'Thêm dòng',
  'Collapse': 'Thu gọn',
  'No results': 'Không có kết quả',
  'All values selected': 'Đã chọn hết',
  'Nothing to show.': 'Không có dữ liệu.',
  'Remove tag': 'Bỏ thẻ',
  'Increment': 'Tăng',
  'Decrement': 'Giảm',
  'of': 'trên',
  'Next page': 'Trang sau',
  'Previous page': 'Trang trước',
  'January': 'Tháng 1',
  'February': 'Tháng 2',
  'March': 'Tháng 3',
  'April': 'Tháng 4',
  'May': 'Tháng 5',
  'June': 'Tháng 6',
  'July': 'Tháng 7',
  'August': 'Tháng 8',
  'September': 'Tháng 9',
  'October': 'Tháng 10',
  'November': 'Tháng 11',
  'December': 'Tháng 12',
  'Sun': 'CN',
  'Mon': 'T2',
  'Tue': 'T3',
  'Wed': 'T4',
  'Thu': 'T5',
  'Fri': 'T6',
  'Sat': 'T7',
};

const DATE_PATTERN = '^\\d{2}/\\d{2}/\\d{4}$';

const PATTERNS = [
  [/^Field must match pattern (.+)\.$/, pattern =>
    pattern === DATE_PATTERN ? 'Ngày phải theo mẫu dd/MM/yyyy, ví dụ 05/09/2023.' : `Phải đúng mẫu ${pattern}.`],
  [/^Field must have minimum value of (.+)\.$/, minimum => `Giá trị nhỏ nhất là ${minimum}.`],
  [/^Field must have maximum value of (.+)\.$/, maximum => `Giá trị lớn nhất là ${maximum}.`],
  [/^Field must have minimum length of (.+)\.$/, length => `Phải nhập ít nhất ${length} ký tự.`],
  [/^Field must have maximum length of (.+)\.$/, length => `Chỉ được nhập nhiều nhất ${length} ký tự.`],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, digits => `Chỉ nhận ${digits} chữ số thập phân.`],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, (lower, upper) =>
    `Giá trị chưa đúng, hai giá trị đúng gần nhất là ${lower} và ${upper}.`],
  [/^Expand all \((\d+)\)$/, count => `Mở tất cả (${count})`],
  [/^Remove list item (\d+)$/, number => `Bỏ dòng ${number}`],
];

/** The Vietnamese text with the white space around it kept, or null when the text is not one of the form's own. */
export function translate(text) {
  const [, before, core, after] = /^(\s*)([^]*?)(\s*)$/.exec(text);
  if (Object.hasOwn(EXACT, core)) {
    return before + EXACT[core] + after;
  }
  for (const [pattern, sentence] of PATTERNS) {
    const match = pattern.exec(core);
    if (match) {
      return before + sentence(...match.slice(1)) + after;
    }
  }
  return null;
}
