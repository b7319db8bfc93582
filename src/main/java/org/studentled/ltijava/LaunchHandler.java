package org.studentled.ltijava;

import org.springframework.web.servlet.ModelAndView;

/** What the host application does with a verified launch; an application has exactly one. */
public interface LaunchHandler {

    /** @return the page the person lands on, already inside the application */
    ModelAndView handle(Launch launch);
}
