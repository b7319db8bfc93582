package org.studentled.classroom.addon;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.page.FrameAncestors;

/** Google Classroom may show our pages in a frame once the school has turned the add-on on. */
@Component
class AddOnFrames implements FrameAncestors {

    private final AddOn addOn;

    AddOnFrames(AddOn addOn) {
        this.addOn = addOn;
    }

    @Override
    public Collection<String> origins() {
        return addOn.isOn() ? List.of(addOn.frame()) : List.of();
    }
}
