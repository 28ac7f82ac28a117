const TEXTS = {
  vi: {
    saved: 'Đã lưu nháp lúc {0}',
    saving: 'Đang lưu nháp…',
    notSaved: 'Chưa lưu được nháp. Hãy kiểm tra kết nối mạng; nội dung đã nhập vẫn còn trên trang này.',
    signedOut: 'Phiên làm việc đã hết. Hãy đăng nhập lại ở một thẻ khác của trình duyệt rồi tiếp tục tại đây.',
    uploading: 'Đang tải lên {0}…',
    uploaded: 'Đã tải lên {0}',
    remove: 'Bỏ tệp {0}',
    tooLarge: 'Tệp “{0}” lớn hơn {1}. Hãy chọn tệp nhỏ hơn.',
    notUploaded: 'Chưa tải được tệp “{0}”. Hãy thử lại.',
    uploadRunning: 'Tệp đang được tải lên. Hãy chờ tải xong rồi bấm hoàn thành.',
    notOpened: 'Chưa mở được biểu mẫu của việc này. Hãy tải lại trang.',
    notCompleted: 'Chưa hoàn thành được việc này. Hãy thử lại.',
    diagramMissing: 'Chưa vẽ được sơ đồ quy trình. Hãy tải lại trang.',
    diagramLabel: 'Sơ đồ quy trình. Bước hiện tại: {0}.',
    noCurrentStep: 'không có',
    currentStep: 'Bước hiện tại',
    doneStep: 'Đã qua',
    openStep: 'Chưa đến',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    wholePicture: 'Toàn cảnh',
    toCurrentStep: 'Đến bước hiện tại',
  },
  en: {
    saved: 'Draft saved at {0}',
    saving: 'Saving the draft…',
    notSaved: 'The draft could not be saved. Check the network; what you typed is still on this page.',
    signedOut: 'Your session has ended. Sign in again in another tab, then continue here.',
    uploading: 'Uploading {0}…',
    uploaded: 'Uploaded {0}',
    remove: 'Remove file {0}',
    tooLarge: 'The file “{0}” is larger than {1}. Choose a smaller one.',
    notUploaded: 'The file “{0}” could not be uploaded. Try again.',
    uploadRunning: 'A file is still being uploaded. Wait for it, then complete the task.',
    notOpened: 'The form of this task could not be opened. Reload the page.',
    notCompleted: 'This task could not be completed. Try again.',
    diagramMissing: 'The process diagram could not be drawn. Reload the page.',
    diagramLabel: 'Process diagram. Current step: {0}.',
    noCurrentStep: 'none',
    currentStep: 'Current step',
    doneStep: 'Passed',
    openStep: 'Not reached',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    wholePicture: 'Whole picture',
    toCurrentStep: 'To the current step',
  },
};

/** The text of a key in the language of the page part around the element; Vietnamese unless it says English. */
export function text(element, key, ...values) {
  const language = element?.closest?.('[lang]')?.lang ?? '';
  const texts = language.startsWith('en') ? TEXTS.en : TEXTS.vi;
  return texts[key].replace(/\{(\d)\}/g, (_, index) => values[index]);
}
