import {configurationFor} from '../../shared/config.js';

export default configurationFor({vi: 'Giám sát', en: 'Monitoring'});
