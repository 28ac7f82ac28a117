import {configurationFor} from '../../shared/config.js';

const SHORTCUTS = {
  claimTask: {key: 'ctrl+alt+c', description: 'nhận công việc đang chọn'},
  focusFilter: {key: 'ctrl+shift+f', description: 'đến bộ lọc đầu tiên trong danh sách'},
  focusList: {key: 'ctrl+alt+l', description: 'đến công việc đầu tiên trong danh sách'},
  focusForm: {key: 'ctrl+alt+f', description: 'đến ô nhập đầu tiên của biểu mẫu'},
  startProcess: {key: 'ctrl+alt+p', description: 'mở hộp thoại bắt đầu quy trình'},
};

export default configurationFor(
  {vi: 'Công việc', en: 'Tasks'},
  {customScripts: ['../shared/session', 'custom/form-texts', 'custom/open-step'], shortcuts: SHORTCUTS},
);
